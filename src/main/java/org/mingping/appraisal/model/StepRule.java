package org.mingping.appraisal.model;

/** Whether a rule set asks for a step that the table of domain §5 does not ask for; what the table asks, no rule set takes away. */
public enum StepRule { NOT_NEEDED, NEEDED }
