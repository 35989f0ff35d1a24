package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;

/** Sends a sealed file part by part: each is read in a transaction of its own and forgotten when it is sent, however slowly whoever asked for it takes it in. */
@ApplicationScoped
public class SendingSealedFile {

    @Inject
    private ReadingCaseFolder folder;

    /** Leaves the stream open. A client that was told how long the file is knows one that broke off. */
    public void send(ReadingCaseFolder.Export file, OutputStream out) throws IOException {
        for (int part = 1; part <= file.parts(); part++) {
            out.write(folder.sealedPart(file.id(), file.seal(), part));
        }
    }
}
