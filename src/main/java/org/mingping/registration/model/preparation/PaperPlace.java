package org.mingping.registration.model.preparation;

/** Beside what a paper lies: a meeting or notice of mobilisation, or a meeting in which people were asked. */
public enum PaperPlace { MOBILISATION, CONSULTATION }
