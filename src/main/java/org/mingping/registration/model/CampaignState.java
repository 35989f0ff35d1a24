package org.mingping.registration.model;

/** How far a campaign is: its townships prepare from the day it is planned, members register once it is opened. One that was planned by mistake is dropped, and stays on record. */
public enum CampaignState {
    PLANNED, OPEN, CLOSED, DROPPED;

    /** Whether anything may still be done in it. */
    public boolean isRunning() {
        return this == PLANNED || this == OPEN;
    }
}
