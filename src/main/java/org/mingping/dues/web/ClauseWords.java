package org.mingping.dues.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** A clause of the dues regulation in the reader's language. It is kept as the regulation itself is cited, in Chinese; English pages word it. */
@Named("duesClause")
@ApplicationScoped
public class ClauseWords {

    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern CITED = Pattern.compile("中组发〔2008〕3号 第([" + NUMERALS + "])条(?:（(.+)）)?");
    private static final String SET_BY_COUNTY = "县定标准";

    /** For pages; empty where there is none. */
    public String say(String clause) {
        return clause == null ? "" : say(clause, Words.locale());
    }

    /** As it is kept where it is no article of that regulation. */
    static String say(String clause, Locale locale) {
        Matcher cited = CITED.matcher(clause);
        if (locale.getLanguage().equals(Messages.CHINESE.getLanguage()) || !cited.matches()) {
            return clause;
        }
        String article = Messages.text(locale, "dues", "clause.article", NUMERALS.indexOf(cited.group(1)) + 1);
        String more = SET_BY_COUNTY.equals(cited.group(2)) ? Messages.text(locale, "dues", "clause.county") : cited.group(2);
        return more == null ? article : Messages.text(locale, "dues", "clause.more", article, more);
    }
}
