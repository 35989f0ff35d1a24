package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.FloatingBook;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.orglife.persistence.FloatingLists.Contact;
import org.mingping.orglife.persistence.FloatingLists.Guest;
import org.mingping.orglife.persistence.FloatingLists.Line;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Shows the floating members in the caller's scope, and those of other branches who are said to be with the caller's. */
@Stateless
public class ReadingFloating {

    @Inject
    private OwnBranch own;

    @Inject
    private Branches branches;

    @Inject
    private FloatingLists lists;

    @Inject
    private FloatingBook book;

    @Inject
    private Journal journal;

    /** One member with the contacts on record. */
    public record Whole(Line line, List<Contact> contacts) {
    }

    /** The longest silent first. @param organisation code of a subtree, or null @param page counts from 0 */
    @UseCase(value = "orglife.read-floating", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Line> page(String organisation, int page, int size) {
        return lists.page(organisation, page, size);
    }

    /** @throws Refusal NOT_FOUND, also where the member is out of scope */
    @UseCase(value = "orglife.read-floating-member", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Whole one(long member) {
        return new Whole(lists.of(member).orElseThrow(Refusal::notFound), lists.contacts(member));
    }

    /** Members of the caller's branch who may newly leave: it is not on record that they are away. */
    @UseCase(value = "orglife.read-branch-members", writes = false, roles = BRANCH_OFFICER)
    public List<Branches.Member> atHome() {
        return branches.atHome(own.named(null).id());
    }

    /** What waits for the branch's answer first. */
    @UseCase(value = "orglife.read-guests", writes = false, roles = BRANCH_OFFICER)
    public List<Guest> guests() {
        return lists.guests();
    }

    /** @throws Refusal NOT_FOUND, also where another branch was asked */
    @UseCase(value = "orglife.read-guests", writes = false, roles = BRANCH_OFFICER)
    public Guest guest(long handshake) {
        return lists.guest(handshake).orElseThrow(Refusal::notFound);
    }

    /** The contact's number in full; every such look stands in the journal. @return null where none is on record @throws Refusal NOT_FOUND */
    @UseCase(value = "orglife.show-contact-number", roles = BRANCH_OFFICER)
    public String number(long member) {
        Line line = lists.of(member).orElseThrow(Refusal::notFound);
        journal.subject("member", member, line.of().name());
        return line.of().stayId() == null ? null : book.number(line.of().stayId()).orElse(null);
    }

    /** A guest's number in full, likewise. @throws Refusal NOT_FOUND */
    @UseCase(value = "orglife.show-guest-number", roles = BRANCH_OFFICER)
    public String guestNumber(long handshake) {
        FloatingBook.Asked asked = book.asked(handshake).orElseThrow(Refusal::notFound);
        journal.subject("handshake", handshake, asked.memberName());
        return book.guestNumber(handshake).orElse(null);
    }
}
