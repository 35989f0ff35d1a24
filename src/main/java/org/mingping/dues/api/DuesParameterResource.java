package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.mingping.dues.application.SettingCountyValue;
import org.mingping.dues.model.CountyValue;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.Jsons;

/** {@code /dues/parameters}: the county's own values, each from a month on. */
@ApplicationScoped
@Path("dues/parameters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuesParameterResource {

    @Inject
    private SettingCountyValue setting;

    /** Everything that was ever set. */
    @GET
    public JsonObject get() {
        JsonArrayBuilder items = Jsons.array();
        setting.all().forEach(line -> items.add(Jsons.object().add("key", line.key().name()).add("from", line.from().toString())
                .add("value", line.value()).add("replaced", line.isReplaced())));
        return Jsons.object().add("items", items).build();
    }

    /** {@code {key, value, from?}}: a month for every value but FIRST_MONTH → {@code {key, members}}, how many owe something else now. */
    @PUT
    public JsonObject set(String body) {
        JsonInput input = JsonInput.parse(body);
        CountyValue key = input.choice(CountyValue.class, "key");
        String value = input.text("value");
        YearMonth from = key == CountyValue.FIRST_MONTH ? null : JsonMonths.month(input, "from");
        input.finish();
        return Jsons.object().add("key", key.name()).add("members", setting.set(key, from, value)).build();
    }
}
