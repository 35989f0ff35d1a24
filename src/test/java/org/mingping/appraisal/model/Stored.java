package org.mingping.appraisal.model;

import java.lang.reflect.Field;

/** Gives an entity what its row in the database holds: rows are made set-based, so that no constructor could. */
final class Stored {

    private Stored() {
    }

    static <T> T with(T entity, String field, Object value) {
        try {
            Field column = entity.getClass().getDeclaredField(field);
            column.setAccessible(true);
            column.set(entity, value);
            return entity;
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** What will be stored. */
    static Object of(Object entity, String field) {
        try {
            Field column = entity.getClass().getDeclaredField(field);
            column.setAccessible(true);
            return column.get(entity);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** A branch's appraisal as a cycle opens it. */
    static BranchAppraisal branch() {
        BranchAppraisal branch = with(new BranchAppraisal(), "phase", Phase.SELF_ASSESSMENT);
        with(branch, "id", 7L);
        with(branch, "countyId", 99L);
        return with(branch, "scopePath", "/99/9901/9901001/");
    }

    /** A full member on its roll. */
    static MemberAppraisal member() {
        MemberAppraisal member = with(new MemberAppraisal(), "id", 11L);
        return with(member, "name", "王一");
    }
}
