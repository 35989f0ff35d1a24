package org.mingping.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingping.access.Pages;
import org.mingping.shared.Messages;
import org.mingping.shared.web.SearchSource;
import org.mingping.shared.web.SearchSource.Found;

/** {@code search.xhtml}: people, organisations and pages whose name, pinyin or number's end was typed into the bar. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SHOWN = 30;

    @Inject
    private Frame frame;

    @Inject
    private Pages pages;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    private String text;
    private List<Found> found = List.of();

    public void load() {
        if (text != null && !text.isBlank()) {
            found = Stream.concat(pagesNamed(text.strip()),
                    sources.stream().flatMap(source -> source.find(text.strip(), frame.getLocale(), SHOWN).stream())).toList();
        }
    }

    private Stream<Found> pagesNamed(String typed) {
        Locale locale = frame.getLocale();
        return pages.menu(frame.getCaller()).stream()
                .filter(page -> page.title(locale).toLowerCase(locale).contains(typed.toLowerCase(locale)))
                .map(page -> new Found(page.title(locale), Messages.text(locale, "shared", "search.page"), page.path()));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Found> getFound() {
        return found;
    }
}
