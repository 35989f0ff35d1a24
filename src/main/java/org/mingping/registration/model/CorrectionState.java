package org.mingping.registration.model;

/** What became of a correction a member asked for. */
public enum CorrectionState { ASKED, WITHDRAWN, APPROVED, REJECTED }
