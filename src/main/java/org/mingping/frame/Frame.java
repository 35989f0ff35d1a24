package org.mingping.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.PageEntry;
import org.mingping.access.Pages;
import org.mingping.access.Role;
import org.mingping.access.SignedIn;
import org.mingping.organisation.County;
import org.mingping.shared.Messages;
import org.mingping.shared.web.NoticeSource;

/** What stands around each page: county, organisation acted for, navigation, language, size of print. */
@Named
@RequestScoped
public class Frame {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Pages pages;

    @Inject
    private Instance<County> county;

    @Inject
    @Any
    private Instance<NoticeSource> notices;

    /** One room of the navigation with the pages this caller may open. */
    public record Room(String name, List<PageEntry> pages) {
    }

    public Caller getCaller() {
        return Caller.bound().orElseGet(() -> signedIn().map(SignedIn::caller).orElse(null));
    }

    /** For pages: whether the caller holds a role, by its name. */
    public boolean is(String role) {
        return isSignedIn() && getCaller().is(Role.valueOf(role));
    }

    public boolean isSignedIn() {
        return getCaller() != null;
    }

    /** As chosen in this browser, else as the account has it, else Chinese. */
    public Locale getLocale() {
        return Preferences.language(request)
                .orElseGet(() -> isSignedIn() && getCaller().spokenLocale().getLanguage().equals("en") ? Locale.ENGLISH : Messages.CHINESE);
    }

    /** For the {@code lang} attribute. */
    public String getLanguageTag() {
        return getLocale().toLanguageTag();
    }

    public boolean isEnglish() {
        return getLocale().getLanguage().equals("en");
    }

    /** As the account has it, wherever its holder signs in; before that as chosen in this browser. */
    public boolean isLargePrint() {
        return signedIn().map(SignedIn::largePrint).orElseGet(() -> Preferences.largePrint(request).orElse(false));
    }

    public String getCountyName() {
        return county.get().name();
    }

    /** The roles, in words. */
    public String getRoles() {
        return getCaller().roles().stream().sorted().map(role -> Messages.text(getLocale(), "access", "role." + role))
                .collect(Collectors.joining(Messages.text(getLocale(), "shared", "list.separator")));
    }

    /** The rooms in the order of their first page. */
    public List<Room> getRooms() {
        Map<String, List<PageEntry>> byRoom = pages.menu(getCaller()).stream()
                .collect(Collectors.groupingBy(PageEntry::room, LinkedHashMap::new, Collectors.toList()));
        return byRoom.entrySet().stream()
                .map(room -> new Room(Messages.text(getLocale(), "shared", "room." + room.getKey()), room.getValue())).toList();
    }

    public boolean mayOpen(String path) {
        return isSignedIn() && pages.mayOpen(getCaller(), path);
    }

    public boolean isCurrent(PageEntry page) {
        return page.path().equals(request.getServletPath());
    }

    public Optional<NoticeSource> getNotices() {
        return notices.stream().filter(source -> mayOpen(source.link())).findFirst();
    }

    /** Where the language and print switches return to. */
    public String getHere() {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        boolean reading = request.getMethod().equals("GET") && !failed && request.getQueryString() != null;
        String path = failed ? "/" : request.getServletPath() + (reading ? "?" + request.getQueryString() : "");
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether what was submitted was lost because the page had been open for too long. */
    public boolean isExpired() {
        return request.getParameter("expired") != null;
    }

    private Optional<SignedIn> signedIn() {
        return request.getUserPrincipal() instanceof SignedIn person ? Optional.of(person) : Optional.empty();
    }
}
