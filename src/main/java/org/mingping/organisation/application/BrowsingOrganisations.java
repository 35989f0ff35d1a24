package org.mingping.organisation.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.organisation.persistence.OrganisationFile;
import org.mingping.organisation.persistence.OrganisationLine;
import org.mingping.organisation.persistence.OrganisationLists;
import org.mingping.shared.Refusal;

/** Shows the organisations in the caller's scope: the tree, one of them with its past, or those of a name. */
@Stateless
public class BrowsingOrganisations {

    @Inject
    private OrganisationLists lists;

    /** The caller's own organisation first, superiors before what stands under them. */
    @UseCase(value = "organisation.browse-organisations", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<OrganisationLine> tree() {
        return lists.within(Caller.current().scopePath());
    }

    /**
     * What a filter offers the caller: the organisations directly under their own, and the one chosen now, however deep.
     *
     * @param chosen its code, or null
     */
    @UseCase(value = "organisation.browse-organisations", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<OrganisationLine> choice(String chosen) {
        return lists.choice(Caller.current().organisationId(), chosen);
    }

    /** @throws Refusal NOT_FOUND, also where it is out of scope */
    @UseCase(value = "organisation.read-organisation", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public OrganisationFile read(long id) {
        return lists.of(id).orElseThrow(Refusal::notFound);
    }

    /** Whose name contains the text, or whose code it is. */
    @UseCase(value = "organisation.find-organisations", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<OrganisationLine> find(String text, int limit) {
        return lists.named(text, limit);
    }
}
