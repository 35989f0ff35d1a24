package org.mingping.dues.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.mingping.dues.application.BeginningDues;
import org.mingping.dues.application.SettingCountyValue;
import org.mingping.dues.model.CountyValue;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.shared.Messages;
import org.mingping.shared.WrittenMonth;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code county.xhtml}: the county's own values of dues by date, and what was ever set. */
@Named
@ViewScoped
public class CountyDuesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SettingCountyValue setting;
    @Inject
    private FieldFaults faults;
    @Inject
    private Tell tell;

    private CountyValue key = CountyValue.FARMER_RATE;
    private String value;
    private String from;

    public String set() {
        YearMonth month = TypedMonth.of(from);
        if (key != CountyValue.FIRST_MONTH && month == null && !faults.tell(Map.of("values:from", Messages.text(Words.locale(), "dues", "member.fault.month")))) {
            return null;
        }
        int members = setting.set(key, month, value);
        tell.done("dues", "county.done", members);
        return AssessmentPages.COUNTY + "?faces-redirect=true";
    }

    public CountyValue[] getKeys() {
        return CountyValue.values();
    }

    /** What is asked before a value is set: with how many an earlier first month would be about. */
    public String getAsk() {
        return Words.say1("dues", "county.ask", setting.concernedByEarlier());
    }

    /** What counts now. */
    public String now(CountyValue of) {
        return setting.now(of);
    }

    /** A value as people read it: a month in words, a number as it is. */
    public String worded(CountyValue of, String set) {
        return of == CountyValue.FIRST_MONTH ? WrittenMonth.parse(set).map(Words::month).orElse(set) : set;
    }

    /** From when a value counts; what a county began with counts from ever. */
    public String begins(YearMonth first) {
        return first.isAfter(BeginningDues.FOR_EVER) ? Words.month(first) : Words.say("dues", "county.from.ever");
    }

    public List<DuesParameters.Line> getHistory() {
        return setting.all();
    }

    public CountyValue getKey() {
        return key;
    }

    public void setKey(CountyValue key) {
        this.key = key;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
