package org.mingping.disposition.model;

/** The steps of a case, the columns of the table in domain §5. */
public enum CaseStep {
    /** 调查核实. */
    VERIFICATION,
    /** 组织谈话. */
    TALK,
    /** 教育转化. */
    EDUCATION,
    /** 党员和群众代表评议. */
    EVALUATION,
    /** 支部党员大会表决. */
    GENERAL_MEETING
}
