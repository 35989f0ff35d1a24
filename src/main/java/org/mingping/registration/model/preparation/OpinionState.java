package org.mingping.registration.model.preparation;

/** What became of an opinion; one that was merged shares the answer of the one it went into; one that was put down wrongly is withdrawn and kept. */
public enum OpinionState { OPEN, MERGED, ADOPTED, NOT_ADOPTED, WITHDRAWN }
