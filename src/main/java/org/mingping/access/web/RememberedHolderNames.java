package org.mingping.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingping.access.HolderNames;
import org.mingping.access.application.HolderBook;
import org.mingping.shared.web.Words;

/** Remembers some hundreds of names: they hardly ever change, and a page shows the same few again and again. */
@ApplicationScoped
@Named("people")
public class RememberedHolderNames implements HolderNames {

    private static final int REMEMBERED = 500;

    @Inject
    private HolderBook book;

    private final Map<String, String> remembered = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public String name(String signature) {
        int slash = signature == null ? -1 : signature.indexOf('/');
        if (slash < 0) {
            return Words.actor(signature);
        }
        synchronized (remembered) {
            if (remembered.containsKey(signature)) {
                return remembered.get(signature);
            }
        }
        return book.name(signature.substring(0, slash), signature.substring(slash + 1)).map(name -> {
            synchronized (remembered) {
                remembered.put(signature, name);
            }
            return name;
        }).orElseGet(() -> Words.actor(signature));
    }
}
