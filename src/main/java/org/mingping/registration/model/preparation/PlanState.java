package org.mingping.registration.model.preparation;

/** How far a plan is. */
public enum PlanState { DRAFT, SUBMITTED, RETURNED, ACCEPTED }
