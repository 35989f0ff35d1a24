package org.mingping.organisation.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.model.IdentityNumber;
import org.mingping.organisation.persistence.MemberFiles;
import org.mingping.organisation.persistence.MemberFiles.FullNumbers;
import org.mingping.shared.Refusal;

/** Shows one member's identity and telephone numbers in full. Every such look stands in the journal, with the number masked. */
@Stateless
public class ShowingIdentityNumber {

    @Inject
    private MemberFiles files;

    @Inject
    private Journal journal;

    @Inject
    private SeenMembers seen;

    /** @throws Refusal NOT_FOUND, also where the member is out of scope */
    @UseCase(value = "organisation.show-identity-number", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public FullNumbers show(long memberId) {
        FullNumbers numbers = files.fullNumbers(memberId).orElseThrow(Refusal::notFound);
        seen.require(memberId);
        journal.subject("member", memberId, numbers.name());
        journal.note("idNumber", IdentityNumber.mask(numbers.idNumber()));
        return numbers;
    }
}
