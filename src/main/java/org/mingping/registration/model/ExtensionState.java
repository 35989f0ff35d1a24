package org.mingping.registration.model;

/** What became of more time that a branch proposed. */
public enum ExtensionState { PROPOSED, GRANTED, REFUSED }
