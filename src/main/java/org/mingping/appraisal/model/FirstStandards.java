package org.mingping.appraisal.model;

import java.util.List;

/**
 * The standards of the first version, {@code county-trial-1}: what the source report itself says of unqualified members, word for word where it can stand alone, each with its place
 * there. The report words them for all members alike and says of floating ones that their standard is hard to draw, so the county writes those by category in a later version.
 */
public final class FirstStandards {

    private static final String REPORT = "《县委组织部处置不合格党员工作汇报》";
    private static final String MOBILISATION = REPORT + "主要做法·一·宣传发动";
    private static final String DETERMINATION = REPORT + "主要做法·二·不合格党员的认定";
    private static final String APPRAISAL = REPORT + "主要做法·二·扎实开展党员评议";
    private static final String DISPOSITION = REPORT + "主要做法·三·把握处置方式";

    private FirstStandards() {
    }

    /** In the report's order. */
    public static List<Standard> all() {
        return List.of(
                forEveryone("无正当理由连续6个月不缴纳党费", MOBILISATION),
                forEveryone("无正当理由连续6个月不参加组织生活", MOBILISATION),
                forEveryone("无正当理由连续6个月不完成组织交给的任务", MOBILISATION),
                forEveryone("年内受到严重警告、撤销党内职务或留党察看一年处分", DETERMINATION),
                forEveryone("受留党察看两年处分，受处分当年", DETERMINATION),
                forEveryone("民主测评不合格票得票率三分之一以上，或不合格票和基本合格票超过一半以上，或连续两年评定为基本合格，经组织考核认定确实存在突出问题", APPRAISAL),
                forEveryone("既无改正愿望，又不愿接受党组织的教育和纪律约束", DISPOSITION),
                forEveryone("问题严重，留在党内会产生不良影响", DISPOSITION));
    }

    private static Standard forEveryone(String text, String source) {
        return new Standard(StandardCategory.EVERYONE, text, source);
    }
}
