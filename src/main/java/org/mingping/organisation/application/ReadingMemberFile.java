package org.mingping.organisation.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.persistence.MemberFile;
import org.mingping.organisation.persistence.MemberFiles;
import org.mingping.shared.Refusal;

/** Opens a member's file: officers those in their scope, a member their own. */
@Stateless
public class ReadingMemberFile {

    @Inject
    private MemberFiles files;

    @Inject
    private SeenMembers seen;

    /** @throws Refusal NOT_FOUND, also where the member is out of scope, or a former one with whom the branch has nothing more to do */
    @UseCase(value = "organisation.read-member-file", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public MemberFile read(long memberId) {
        MemberFile file = files.of(memberId).orElseThrow(Refusal::notFound);
        seen.require(memberId);
        return file;
    }
}
