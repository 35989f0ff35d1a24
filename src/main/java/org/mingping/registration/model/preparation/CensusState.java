package org.mingping.registration.model.preparation;

/** How far a branch's list is: being completed, signed off by the branch, accepted by the township. */
public enum CensusState { OPEN, SIGNED, ACCEPTED }
