package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.OfficersOfBranches;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.preparation.CensusDifference;
import org.mingping.registration.model.preparation.CensusEntry;
import org.mingping.registration.model.preparation.CensusPolicy;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.CensusRecords;
import org.mingping.shared.Refusal;

/** One branch's list with where it parts from the records as they are now. Looking is journaled: it names members under sanctions. */
@Stateless
public class ReadingCensusSheet {

    @Inject
    private CensusBook book;

    @Inject
    private CensusRecords records;

    @Inject
    private OfficersOfBranches officers;

    @Inject
    private Journal journal;

    /** @param differences to the records of today; of an accepted list those of its lines alone: the records go on, the list stays as it was accepted */
    public record Sheet(CensusBook.Line line, List<CensusEntry> entries, List<CensusDifference> differences) implements Serializable {

        /** How many on record the list lacks. */
        public long missing() {
            return differences.stream().filter(one -> one.kind() == CensusDifference.Kind.MISSING).count();
        }

        /** Of a list that is accepted nobody has to explain anything any more. */
        public long unexplained() {
            return line.state() == CensusState.ACCEPTED ? 0 : differences.stream().filter(one -> !one.explained()).count();
        }
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read-census", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Sheet read(long id) {
        CensusBook.Line line = book.find(id).orElseThrow(Refusal::notFound);
        journal.subject("census", id, line.branchName());
        List<CensusEntry> entries = book.entries(id);
        boolean closed = line.state() == CensusState.ACCEPTED;
        List<CensusDifference> differences = CensusPolicy.differences(records.ofBranch(line.organisationId()), entries);
        return new Sheet(line, entries, closed ? differences.stream().filter(one -> one.kind() != CensusDifference.Kind.MISSING).toList() : differences);
    }

    /** Which of an open list's lines the township explains or strikes, since nobody else in the branch can. @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read-census-left", writes = false, roles = TOWNSHIP_OFFICER)
    public List<CensusEntry> left(long id) {
        CensusBook.Line line = book.find(id).orElseThrow(Refusal::notFound);
        List<Long> behind = officers.behind(line.organisationId());
        return line.state() == CensusState.OPEN ? book.entries(id).stream().filter(one -> CensusPolicy.isLeftToTownship(one, behind)).toList() : List.of();
    }

    /** Who may be added to it. @throws Refusal NOT_FOUND */
    @UseCase(value = "preparation.read-census-members", writes = false, roles = BRANCH_OFFICER)
    public List<CensusBook.Member> members(long id) {
        return book.members(book.find(id).orElseThrow(Refusal::notFound).organisationId());
    }
}
