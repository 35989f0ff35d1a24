package org.mingping.orglife.persistence;

/** Parts that many statements of this room share; values are always bound. */
final class LifeSql {

    /** Narrows a list of rows with a {@code scope_path} to the subtree of {@code :organisation}, null for all that the caller sees. */
    static final String UNDER = """
             and (cast(:organisation as text) is null
                  or exists (select 1 from organisation f where f.county_id = current_county() and f.code = :organisation
                                and starts_with(f.scope_path, current_scope()) and starts_with(x.scope_path, f.scope_path)))
            """;

    /** The caller's subtree said aloud: beside the policy, which also lets members see their own, the index by branch would not be used. */
    static final String WITHIN = """
             and x.scope_path collate "C" >= (select current_scope()) collate "C" and x.scope_path collate "C" < (select current_scope_end()) collate "C"
            """;

    private LifeSql() {
    }
}
