package org.mingping.dues.model;

import org.mingping.organisation.model.PersonnelCategory;

/** By which scale a member pays (中组发〔2008〕3号). */
public enum DuesKind {
    /** 有工资收入: a share of the monthly base after tax. */
    WAGE,
    /** 离退休: a smaller share of the pension. */
    RETIRED,
    /** 农民: a county's own value. */
    FARMER,
    /** 学生. */
    STUDENT,
    /** 下岗失业. */
    UNEMPLOYED,
    /** 依靠抚恤或救济生活, 领取最低生活保障金. */
    LOW_INCOME;

    /** The scale of a roster's 人员类别 [D]; the other two are given by the branch. */
    public static DuesKind of(PersonnelCategory category) {
        return switch (category) {
            case RURAL -> FARMER;
            case STUDENT -> STUDENT;
            case RETIRED -> RETIRED;
            case AGENCY, ENTERPRISE, COMMUNITY -> WAGE;
        };
    }

    /** Whether the amount depends on what the member earns. */
    public boolean needsBase() {
        return this == WAGE || this == RETIRED;
    }
}
