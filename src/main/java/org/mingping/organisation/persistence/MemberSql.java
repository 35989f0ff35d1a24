package org.mingping.organisation.persistence;

import org.jdbi.v3.core.statement.SqlStatement;
import org.mingping.organisation.model.MemberFilter;

/** The parts of a statement that follow from a filter; values are always bound, never written into it. */
final class MemberSql {

    private MemberSql() {
    }

    static String conditions(MemberFilter filter) {
        StringBuilder sql = new StringBuilder("county_id = current_county()");
        if (filter.organisation() != null) {
            String path = "(select scope_path from organisation where county_id = current_county() and code = :organisation)";
            sql.append(" and scope_path collate \"C\" >= ").append(path).append(" and scope_path collate \"C\" < ").append(path).append(" || chr(1114111)");
        }
        // Of former members only a list tells that was asked for them.
        sql.append(filter.status() != null ? " and status = :status" : " and status <> 'FORMER'");
        if (filter.category() != null) {
            sql.append(" and category = :category");
        }
        if (filter.floating() != null) {
            sql.append(" and floating = :floating");
        }
        return sql.toString();
    }

    static void bind(SqlStatement<?> statement, MemberFilter filter) {
        if (filter.organisation() != null) {
            statement.bind("organisation", filter.organisation());
        }
        if (filter.status() != null) {
            statement.bind("status", filter.status().name());
        }
        if (filter.category() != null) {
            statement.bind("category", filter.category().name());
        }
        if (filter.floating() != null) {
            statement.bind("floating", filter.floating());
        }
    }

    /** The sort key, in the collation of its index. */
    static String key(MemberFilter filter) {
        return switch (filter.order()) {
            case NAME -> "name_key";
            case BRANCH -> "scope_path collate \"C\"";
        };
    }

    static String order(MemberFilter filter, String table) {
        String direction = filter.descending() ? " desc" : "";
        return table + "." + key(filter) + direction + ", " + table + ".id" + direction;
    }

    /** Everything from a landmark on. */
    static String from(MemberFilter filter) {
        return "(" + key(filter) + ", id) " + (filter.descending() ? "<=" : ">=") + " (:fromKey, :fromId)";
    }
}
