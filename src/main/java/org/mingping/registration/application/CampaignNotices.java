package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingping.notice.NoticeWording;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.persistence.CampaignTidings;
import org.mingping.shared.Messages;

/** What organisations are told of a campaign, set-based: a county has some dozen townships and more than a thousand branches. */
@ApplicationScoped
public class CampaignNotices implements NoticeWording {

    static final String LINK = "/registration/campaign.xhtml?id=";

    private static final String ROOM = "registration";
    private static final String PREFIX = "campaign-";
    private static final String PLANNED = PREFIX + "planned";
    private static final String DROPPED = PREFIX + "dropped";
    private static final String DUE = PREFIX + "due";
    private static final String LATE = PREFIX + "late";

    @Inject
    private CampaignTidings tidings;

    void planned(Campaign campaign) {
        tidings.toTownships(campaign.getId(), PLANNED, LINK + campaign.getId(), List.of(campaign.getName(), campaign.dates().opening().toString()));
    }

    void dropped(Campaign campaign, String reason) {
        tidings.toTownships(campaign.getId(), DROPPED, LINK + campaign.getId(), List.of(campaign.getName(), reason.strip()));
    }

    /** Tasks that will be due soon, and those that have become late. @return how many were told of */
    int due(LocalDate today, LocalDate soon) {
        return tidings.ofTasks(DUE, LINK, false, today, soon);
    }

    int late(LocalDate today) {
        return tidings.ofTasks(LATE, LINK, true, today, today);
    }

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX);
    }

    /** Of a task the campaign's name, the phase and its day; of a campaign its name and its opening day, or why it was dropped. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        if (kind.equals(DUE) || kind.equals(LATE)) {
            CampaignPhase phase = CampaignPhase.valueOf(values.get(1));
            return Messages.text(locale, ROOM, "notice." + kind, values.get(0), Messages.text(locale, ROOM, "CampaignPhase." + phase), LocalDate.parse(values.get(2)));
        }
        return Messages.text(locale, ROOM, "notice." + kind, values.get(0), kind.equals(DROPPED) ? values.get(1) : LocalDate.parse(values.get(1)));
    }
}
