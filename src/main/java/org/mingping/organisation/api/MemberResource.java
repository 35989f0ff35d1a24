package org.mingping.organisation.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.mingping.organisation.application.BrowsingMembers;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.persistence.MemberLine;
import org.mingping.organisation.persistence.MemberPage;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.Paging;

/** {@code GET /members?text=&organisation=&page=&size=}: the member list, numbers masked, in the order of names. */
@ApplicationScoped
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    private BrowsingMembers browsing;

    @GET
    public JsonObject list(@QueryParam("text") String text, @QueryParam("organisation") String organisation,
                           @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        MemberFilter filter = new MemberFilter(text, organisation, null, null, null, MemberFilter.Order.NAME, false);
        MemberPage found = browsing.page(filter, (long) paging.page() * paging.size(), paging.size());
        return Paging.list(new Page<>(found.lines(), found.total()), MemberResource::json);
    }

    private static JsonObjectBuilder json(MemberLine line) {
        return Jsons.object().add("id", line.id()).add("name", line.name()).add("idNumber", line.idNumber())
                .add("gender", line.gender().name()).add("status", line.status().name()).add("category", line.category().name())
                .add("floating", line.floating()).add("joinedOn", line.joinedOn().toString()).add("branch", line.branchCode());
    }
}
