package org.mingping.registration.web.preparation;

import static org.mingping.access.PageEntry.forRoles;
import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mingping.access.PageEntry;
import org.mingping.access.Role;
import org.mingping.access.RoomPages;
import org.mingping.registration.model.CampaignTask;

/** The pages of preparation. */
@ApplicationScoped
public class PreparationPages implements RoomPages {

    static final String LIST = "/registration/preparations.xhtml";
    static final String ONE = "/registration/preparation.xhtml";
    static final String MOBILISATION = "/registration/mobilisation.xhtml";
    static final String CENSUS = "/registration/census.xhtml";
    static final String LISTS = "/registration/census-lists.xhtml";
    static final String SHEET = "/registration/census-sheet.xhtml";
    static final String CONSULTATION = "/registration/consultation.xhtml";
    static final String PLAN = "/registration/preparation-plan.xhtml";
    static final String OPINIONS = "/registration/adopted-opinions.xhtml";
    static final String PAPER = "/registration/preparation-paper";
    static final String EXPORT = "/registration/preparations.xlsx";
    static final String CENSUS_EXPORT = "/registration/census.xlsx";

    private static final String ROOM = "registration";
    private static final String WORDS = "preparation";
    private static final Role[] ABOVE = {TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};
    private static final Role[] ABOVE_BRANCH = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    /** The page on which a campaign's task is done, as an address; none for registration, which has its own. */
    public static Optional<String> of(CampaignTask task) {
        String query = "?campaign=" + task.campaignId() + "&organisation=" + task.organisation();
        return switch (task.phase()) {
            case MOBILISATION -> Optional.of(MOBILISATION + query);
            case CENSUS -> Optional.of(LISTS + query);
            case CONSULTATION -> Optional.of(CONSULTATION + query);
            case PLAN -> Optional.of(PLAN + query);
            case REGISTRATION -> Optional.empty();
        };
    }

    /** The page on which it is seen how far an organisation is. */
    public static String overview(CampaignTask task) {
        return ONE + "?campaign=" + task.campaignId() + "&organisation=" + task.organisation();
    }

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(LIST, ROOM, "preparations.title", TOWNSHIP_OFFICER, ABOVE).inMenu(367),
                forRoles(CENSUS, ROOM, "census.title", BRANCH_OFFICER).inMenu(368),
                forRoles(ONE, WORDS, "one.title", TOWNSHIP_OFFICER, ABOVE),
                forRoles(MOBILISATION, WORDS, "mobilisation.title", TOWNSHIP_OFFICER, ABOVE),
                forRoles(LISTS, WORDS, "census.lists", TOWNSHIP_OFFICER, ABOVE),
                forRoles(SHEET, WORDS, "sheet.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(CONSULTATION, WORDS, "consultation.title", TOWNSHIP_OFFICER, ABOVE),
                forRoles(PLAN, WORDS, "plan.title", TOWNSHIP_OFFICER, ABOVE),
                forRoles(OPINIONS, WORDS, "opinions.title", COUNTY_OFFICER, COUNTY_APPROVER),
                forRoles(PAPER, WORDS, "papers.title", TOWNSHIP_OFFICER, ABOVE),
                forRoles(EXPORT, WORDS, "export.title", TOWNSHIP_OFFICER, ABOVE),
                forRoles(CENSUS_EXPORT, WORDS, "census.export", TOWNSHIP_OFFICER, ABOVE));
    }
}
