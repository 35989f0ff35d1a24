package org.mingping.registration.model;

/** How far a campaign is: its townships prepare from the day it is planned, members register once it is opened. */
public enum CampaignState { PLANNED, OPEN, CLOSED }
