package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.persistence.Standards;

/** What makes a member unqualified, for everyone who is appraised by it (domain §6). */
@Stateless
public class ReadingStandards {

    @Inject
    private Standards standards;

    /** A rule set's, drafts among them. @throws org.mingping.shared.Refusal NOT_FOUND */
    @UseCase(value = "appraisal.read-standards", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Standards.Written read(String code) {
        return standards.of(code);
    }

    /** Those that apply to a member who is appraised; none where the caller does not see that appraisal. */
    @UseCase(value = "appraisal.read-standards-of-member", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Standard> applyingTo(long memberAppraisal) {
        return standards.applyingTo(memberAppraisal);
    }
}
