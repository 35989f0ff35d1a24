package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.TalkKind;
import org.mingping.orglife.persistence.Talks;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Shows the studies and talks in the caller's scope. */
@Stateless
public class ReadingTalks {

    @Inject
    private Talks talks;

    @Inject
    private Journal journal;

    /** Newest first; what was said only for the branch itself, see {@link #content}. @param organisation code of a subtree, or null @param kind or null @param page counts from 0 */
    @UseCase(value = "orglife.read-talks", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Talks.Line> page(String organisation, TalkKind kind, int page, int size) {
        return talks.page(organisation, kind, Caller.current().is(BRANCH_OFFICER), page, size);
    }

    /** As in the list. @throws Refusal NOT_FOUND, also where it is out of scope */
    @UseCase(value = "orglife.read-talks", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Talks.Line one(long id) {
        return talks.one(id, Caller.current().is(BRANCH_OFFICER)).orElseThrow(Refusal::notFound);
    }

    /** What was said, for whoever is above the branch; every such look stands in the journal. @throws Refusal NOT_FOUND, also where it is out of scope */
    @UseCase(value = "orglife.show-talk", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public String content(long id) {
        journal.subject("talk", id, null);
        return talks.content(id).orElseThrow(Refusal::notFound);
    }
}
