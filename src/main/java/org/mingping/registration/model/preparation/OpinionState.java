package org.mingping.registration.model.preparation;

/** What became of an opinion; one that was merged shares the answer of the one it went into. */
public enum OpinionState { OPEN, MERGED, ADOPTED, NOT_ADOPTED }
