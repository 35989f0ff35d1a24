package org.mingping.registration.model.preparation;

/** How people were reached (宣传发动): called together, or told in writing. */
public enum MobilisationKind { MEETING, NOTICE }
