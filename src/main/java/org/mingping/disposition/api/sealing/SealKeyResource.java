package org.mingping.disposition.api.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mingping.disposition.application.sealing.ReadingSealKey;
import org.mingping.shared.Jsons;

/** The public key with which sealed files are checked (decision 0017). */
@ApplicationScoped
@Path("seal-key")
public class SealKeyResource {

    @Inject
    private ReadingSealKey key;

    /** {@code {keyId, publicKey}}, the key as PEM. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject get() {
        ReadingSealKey.PublicKey read = key.read();
        return Jsons.object().add("keyId", read.keyId()).add("publicKey", read.pem()).build();
    }

    /** The file that {@code verify-file.sh --key} takes. */
    @GET
    @Path("public.pem")
    @Produces("application/x-pem-file")
    public Response file() {
        ReadingSealKey.PublicKey read = key.read();
        return Response.ok(read.pem()).header("Content-Disposition", "attachment; filename=mingping-" + read.keyId() + ".pem").build();
    }
}
