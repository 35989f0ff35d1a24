package org.mingping.registration.model.preparation;

/** What the source asks people about: how standards are made finer, how the appraisal goes, how members leave in an orderly way. */
public enum OpinionSubject { STANDARDS, PROCEDURE, EXIT }
