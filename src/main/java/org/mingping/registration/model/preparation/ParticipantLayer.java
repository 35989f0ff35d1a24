package org.mingping.registration.model.preparation;

/** Who was called together (分层): leaders of the organisation, branch secretaries, ordinary members, people outside the Party. */
public enum ParticipantLayer { LEADERS, SECRETARIES, MEMBERS, MASSES }
