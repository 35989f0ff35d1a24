package org.mingping.disposition.application.sealing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;

/** The index of a sealed file, once for programs and once for people. */
record FileIndex(FileContents contents, List<SealedFile.Line> lines) {

    static final String JSON = "index.json";
    static final String TEXT = "目录.txt";

    /** Tells Notepad that it is UTF-8. */
    private static final char MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    byte[] json() {
        JsonArrayBuilder documents = Jsons.array();
        for (int place = 0; place < lines.size(); place++) {
            SealedFile.Line line = lines.get(place);
            JsonObjectBuilder document = Jsons.object().add("number", place + 1).add("name", line.name()).add("title", line.document().title());
            line.document().on().ifPresent(on -> document.add("on", on.toString()));
            JsonArrayBuilder folders = Jsons.array();
            line.document().folders().forEach(folder -> folders.add(folder.name()));
            documents.add(document.add("folders", folders).add("bytes", line.bytes()).add("sha256", line.sha256()));
        }
        return Jsons.object().add("format", "mingping-file 1").add("file", contents.number()).add("sealed", contents.sealedOn().toString()).add("documents", documents)
                .build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Chinese: the file is a Chinese file, whoever sealed it in which language. */
    byte[] text() {
        StringBuilder text = new StringBuilder().append(MARK).append(word("heading", contents.number())).append(LINE_END)
                .append(word("sealed", contents.sealedOn(), lines.size())).append(LINE_END).append(LINE_END);
        for (SealedFile.Line line : lines) {
            text.append(line.name()).append(LINE_END).append(word("document", line.document().title(),
                    line.document().on().map(on -> Messages.day(on, Messages.CHINESE)).orElse("—"), line.bytes())).append(LINE_END)
                    .append(word("folder", line.document().folders().stream().map(FileIndex::folder).collect(Collectors.joining("、")))).append(LINE_END)
                    .append("    SHA-256 ").append(line.sha256()).append(LINE_END);
        }
        return text.append(LINE_END).append(word("check")).append(LINE_END).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String folder(FilingChecklist.Folder folder) {
        return Messages.text(Messages.CHINESE, "disposition", "Folder." + folder);
    }

    private static String word(String key, Object... values) {
        return Messages.text(Messages.CHINESE, "disposition", "sealed." + key, values);
    }
}
