package org.mingping.registration.model.preparation;

/** Why a member stands in the census (domain §6): one of the three failures, or a Party or administrative sanction. */
public enum CensusGround { FINDING, SANCTION }
