package org.mingping.appraisal.persistence;

/** What several statements say of a pool's branches, so that they cannot come to say different things. */
final class PoolSql {

    /**
     * Whether anything of the branch appraisal {@code a} was ever posted. A list taken down by an objection or a sanction was posted all the
     * same: the pool's standings stay fixed, or a place would be given to another while its holder is examined.
     */
    static final String POSTED = """
            (a.phase in ('PUBLICITY', 'CONFIRMED')
             or exists (select 1 from publicity_item p where p.county_id = a.county_id and p.branch_appraisal_id = a.id))""";

    /** Joins {@code r.members}: the full members of the branch appraisal {@code a} who count for the quota; the expelled are members no more. Binds {@code today}. */
    static final String FULL_MEMBERS = """
            join lateral (select count(*) as members from member_appraisal m
                           where m.county_id = a.county_id and m.branch_appraisal_id = a.id and m.status = 'FULL'
                             and not exists (select 1 from sanction s where s.county_id = m.county_id and s.member_id = m.member_id
                                                and s.kind = 'EXPULSION' and s.decided_on <= coalesce(a.meeting_on, :today))) r on true""";

    /** Whether the quota waits for the branch appraisal {@code a}, with {@link #FULL_MEMBERS} joined. */
    static final String AWAITED = "a.tallied_at is null and r.members > 0";

    private PoolSql() {
    }

    /** {@link #POSTED} of another branch appraisal than {@code a}. */
    static String posted(String alias) {
        return POSTED.replace("a.", alias + ".");
    }
}
