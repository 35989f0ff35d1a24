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
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.registration.persistence.preparation.ConsultationBook.Said;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
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
    private Campaigns campaigns;

    @Inject
    private RuleSetDrafts drafts;

    @Inject
    private PreparationDesk desk;

    @Inject
    private Journal journal;

    /** What became of those that were added, like ones as one. @param lines that the annex has more @param joined that stood there already and got their sources */
    public record Added(int lines, int joined) {
    }

    /** Those that went into no draft yet. @throws org.mingping.shared.Refusal NOT_FOUND where there is no such campaign */
    @UseCase(value = "preparation.read-adopted-opinions", writes = false, roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public List<LikeOpinions> adopted(long campaign) {
        campaigns.find(campaign).orElseThrow(Refusal::notFound);
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
        List<Said> adopted = book.adoptedHeld(campaign);
        drafts.draftWith(code, name, opinions(adopted));
        drafted(adopted, code, name);
        return LikeOpinions.of(adopted).size();
    }

    /** @param code of a draft that is being written @return how many its annex has more, and how many stood there @throws org.mingping.shared.Refusal as {@link RuleSetDrafts#addTo}, and NOT_FOUND, CAMPAIGN_CLOSED */
    @UseCase(value = "preparation.add-opinions-to-draft", roles = COUNTY_OFFICER)
    public Added add(long campaign, String code) {
        database.alone(ALONE);
        desk.requireRunning(campaign);
        List<Said> adopted = book.adoptedHeld(campaign);
        int more = drafts.addTo(code, opinions(adopted));
        drafted(adopted, code, code);
        return new Added(more, LikeOpinions.of(adopted).size() - more);
    }

    private void drafted(List<Said> adopted, String code, String name) {
        book.drafted(adopted.stream().map(Said::id).toList(), code);
        journal.subject("rule-set", code, name);
        journal.note("opinions", adopted.size());
    }

    private static List<AdoptedOpinion> opinions(List<Said> adopted) {
        return adopted.stream().map(DraftingFromConsultation::opinion).toList();
    }

    private static AdoptedOpinion opinion(Said said) {
        String group = Messages.text(WRITTEN, "preparation", "layer." + said.layer());
        String category = Messages.text(WRITTEN, "standards", "category." + said.category());
        String source = Messages.text(WRITTEN, "preparation", "opinion.source", said.organisationName(), said.heldOn(), group, category, said.merged());
        return new AdoptedOpinion(said.subject().name(), said.content(), said.answer(), source);
    }
}
