package org.mingping.registration.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.api.Paging;

/** Registrations as a list. */
@ApplicationScoped
@Path("registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationsResource {

    @Inject
    private ReadingRegistrations reading;
    @Inject
    private ReadingCampaigns campaigns;
    @Inject
    private Clock clock;

    /** Of one campaign, or of the newest that was opened and in which somebody is the caller's, by branch and name; {@code extensions=true} only those for which more time waits to be granted, {@code floating=true} only of members who are away, {@code another=true} only those that wait for another than the branch's officer who would come upon them, {@code waits=true} only those that keep the campaign open, {@code mine=true} only those that the caller may decide. */
    @GET
    public JsonObject list(@QueryParam("campaign") String campaign, @QueryParam("standing") String standing, @QueryParam("organisation") String organisation,
                           @QueryParam("extensions") @DefaultValue("false") String extensions, @QueryParam("floating") @DefaultValue("false") String floating, @QueryParam("another") @DefaultValue("false") String another, @QueryParam("waits") @DefaultValue("false") String waits, @QueryParam("mine") @DefaultValue("false") String mine,
                           @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        Integer of = Paging.optionalNumber("campaign", campaign, 1, Integer.MAX_VALUE);
        LocalDate today = LocalDate.now(clock);
        RegistrationLists.Filter filter = new RegistrationLists.Filter(of == null ? campaigns.opened() : of, Paging.choice(RegistrationStanding.class, "standing", standing),
                organisation == null || organisation.isBlank() ? null : organisation, extensions.equals("true"), floating.equals("true"), another.equals("true"), waits.equals("true"), mine.equals("true") ? Caller.current().person() : null);
        return Paging.list(reading.page(filter, paging.page(), paging.size()), line -> RegistrationShapes.line(line, today));
    }
}
