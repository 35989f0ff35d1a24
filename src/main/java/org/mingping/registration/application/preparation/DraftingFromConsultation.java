package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.access.UseCase;
import org.mingping.appraisal.RuleSetDrafts;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.audit.Journal;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.registration.persistence.preparation.ConsultationBook.Said;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/** The county begins a new draft of the rule set with the opinions its townships have adopted (domain §6), or adds them to one that is being written: one act, each opinion with its answer and where it was heard, into one draft only. */
@Stateless
public class DraftingFromConsultation {

    /** A document of the county's is in Chinese, whoever presses the button. */
    private static final Locale WRITTEN = Locale.SIMPLIFIED_CHINESE;

    private static final String ALONE = "drafting from opinions";

    @Inject
    private Database database;

    @Inject
    private ConsultationBook book;

    @Inject
    private RuleSetDrafts drafts;

    @Inject
    private PreparationDesk desk;

    @Inject
    private Journal journal;

    /** Those that went into no draft yet. */
    @UseCase(value = "preparation.read-adopted-opinions", writes = false, roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public List<LikeOpinions> adopted(long campaign) {
        return LikeOpinions.of(book.adopted(campaign));
    }

    /** The names by their codes of the drafts that are being written. */
    @UseCase(value = "preparation.read-adopted-opinions", writes = false, roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public Map<String, String> drafts() {
        return drafts.drafts();
    }

    /** @param code of the new rule set @return how many opinions its annex lists @throws org.mingping.shared.Refusal as {@link RuleSetDrafts#draftWith}, and NOT_FOUND, CAMPAIGN_CLOSED */
    @UseCase(value = "preparation.draft-from-opinions", roles = COUNTY_OFFICER)
    public int draft(long campaign, String code, String name) {
        // Of two drafts at once the second finds what the first has taken.
        database.alone(ALONE);
        desk.requireRunning(campaign);
        List<Said> adopted = book.adopted(campaign);
        drafts.draftWith(code, name, opinions(adopted));
        return drafted(adopted, code, name);
    }

    /** @param code of a draft that is being written @return how many opinions were added @throws org.mingping.shared.Refusal as {@link RuleSetDrafts#addTo}, and NOT_FOUND, CAMPAIGN_CLOSED */
    @UseCase(value = "preparation.add-opinions-to-draft", roles = COUNTY_OFFICER)
    public int add(long campaign, String code) {
        database.alone(ALONE);
        desk.requireRunning(campaign);
        List<Said> adopted = book.adopted(campaign);
        drafts.addTo(code, opinions(adopted));
        return drafted(adopted, code, code);
    }

    private int drafted(List<Said> adopted, String code, String name) {
        book.drafted(adopted.stream().map(Said::id).toList(), code);
        journal.subject("rule-set", code, name);
        journal.note("opinions", adopted.size());
        return LikeOpinions.of(adopted).size();
    }

    private static List<AdoptedOpinion> opinions(List<Said> adopted) {
        return adopted.stream().map(DraftingFromConsultation::opinion).toList();
    }

    private static AdoptedOpinion opinion(Said said) {
        String group = Messages.text(WRITTEN, "preparation", "layer." + said.layer());
        String category = Messages.text(WRITTEN, "standards", "category." + said.category());
        String source = Messages.text(WRITTEN, "preparation", "opinion.source", said.organisationName(), said.heldOn(), group, category, said.merged() + 1);
        return new AdoptedOpinion(said.subject().name(), said.content(), said.answer(), source);
    }
}
