package org.mingping.disposition.model.filing;

/** The papers of a case (domain §5), in the order in which they lie in the case file. A name is stable: stored documents and sealed files name it. */
public enum CasePaper {
    /** 卷宗封面及目录. */
    COVER,
    /** 民主评议资料: the appraisal from which the case came. */
    APPRAISAL,
    /** 表决资料: totals of the appraisal's ballots, never a sheet. */
    BALLOT_TOTALS,
    /** 立案依据: the confirmed finding or the report on which the case was opened. */
    GROUND_EVIDENCE,
    /** 退党申请书, or the registration form that declines. */
    APPLICATION,
    /** 撤回退党申请. */
    APPLICATION_TAKEN_BACK,
    /** 调查核实材料. */
    VERIFICATION,
    /** 谈话记录. */
    TALK_MINUTES,
    /** 联系记录及公告: attempts and publication, which stand for the talk. */
    ATTEMPTS_AND_PUBLICATION,
    /** 本人申辩及答复. */
    STATEMENT_AND_ANSWER,
    /** 教育转化记录. */
    EDUCATION,
    /** 评议记录: totals by members and mass representatives. */
    EVALUATION,
    /** 结论材料: what the branch concludes and proposes. */
    CONCLUSION,
    /** 处置事先告知书. */
    NOTICE_BEFORE,
    /** 党员大会会议记录, with the totals of its vote. */
    MEETING_MINUTES,
    /** 处置审批表, or the note that it was taken on file. */
    APPROVAL,
    /** 处置决定. */
    DECISION,
    /** 处置决定告知书, with the note of how it was served. */
    NOTICE_OF_DECISION,
    /** 限期改正计划. */
    RECTIFICATION_PLAN,
    /** 期满再评议记录. */
    REEVALUATION,
    /** 申诉及答复. */
    APPEAL,
    /** 回访帮教计划. */
    FOLLOW_UP
}
