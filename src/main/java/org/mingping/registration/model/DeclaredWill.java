package org.mingping.registration.model;

/** 登记意愿: whether a member still wants to be one. */
public enum DeclaredWill { STAY, LEAVE }
