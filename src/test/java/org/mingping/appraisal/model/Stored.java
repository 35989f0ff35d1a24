package org.mingping.appraisal.model;

import jakarta.persistence.Embedded;
import java.lang.reflect.Field;
import java.util.Arrays;

/** Gives an entity what its row in the database holds: rows are made set-based, so that no constructor could. */
final class Stored {

    private Stored() {
    }

    static <T> T with(T entity, String field, Object value) {
        try {
            Object holder = holder(entity, field);
            column(holder, field).set(holder, value);
            return entity;
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** What will be stored. */
    static Object of(Object entity, String field) {
        try {
            Object holder = holder(entity, field);
            return holder == null ? null : column(holder, field).get(holder);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The entity, or what is embedded in it and has the field; null where nothing of that is stored. */
    private static Object holder(Object entity, String field) throws ReflectiveOperationException {
        for (Field part : entity.getClass().getDeclaredFields()) {
            boolean has = Arrays.stream(part.getType().getDeclaredFields()).anyMatch(inner -> inner.getName().equals(field));
            if (part.isAnnotationPresent(Embedded.class) && has) {
                part.setAccessible(true);
                return part.get(entity);
            }
        }
        return entity;
    }

    private static Field column(Object holder, String field) throws ReflectiveOperationException {
        Field column = holder.getClass().getDeclaredField(field);
        column.setAccessible(true);
        return column;
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
