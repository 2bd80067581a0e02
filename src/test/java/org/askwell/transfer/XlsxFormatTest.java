package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.askwell.knowledge.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XlsxFormatTest {

    private static final String ROWS = """
            <row r="2"><c r="A2" t="inlineStr"><is><t>Where?</t></is></c><c r="B2" t="inlineStr"><is><t>Here &amp; there</t></is></c></row>
            <row r="3"></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>How many?</t></is></c><c r="B4"><v>12</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><t>Why?</t></is></c></row>
            <row r="6"><c r="B6" t="inlineStr"><is><t>lost</t></is></c></row>
            """;

    @TempDir
    private Path parent = Path.of("");

    private Imported imported(byte[] workbook) {
        return Imported.of(parent.resolve("kb"), new Original("faq.xlsx", "", workbook, Optional.empty()));
    }

    @Test
    void takesTheRowsOfASheet() {
        Imported imported = imported(Workbook.of(ROWS).bytes());

        assertThat(imported.entries()).extracting(Entry::question).containsExactly("How many?", "Where?", "Why?");
        assertThat(imported.entry("where").summary().text()).isEqualTo("Here & there");
        assertThat(imported.entry("how-many").summary().text()).isEqualTo("12");
        assertThat(imported.notTaken()).containsExactly("sheet FAQ, row 6: no question");
    }

    @Test
    void takesTheTableBelowATitle() {
        Imported imported =
                imported(Workbook.of("").with("xl/worksheets/sheet1.xml", """
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                        <row r="1"><c r="A1" t="inlineStr"><is><t>FAQ</t></is></c></row>
                        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>
                        <row r="3"><c r="A3" t="inlineStr"><is><t>How?</t></is></c><c r="B3" t="inlineStr"><is><t>So.</t></is></c></row>
                        </sheetData></worksheet>""").bytes());

        assertThat(imported.entry().question()).isEqualTo("How?");
        assertThat(imported.notTaken()).containsExactly("sheet FAQ, row 1: stands above the names of the columns");
    }

    @Test
    void leavesHiddenSheetsOut() {
        Imported imported =
                imported(Workbook.of(ROWS).with("xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                         xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                        <sheets><sheet name="Drafts" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>""").bytes());

        assertThat(imported.report().entries()).isZero();
        assertThat(imported.notTaken()).containsExactly("sheet Drafts: hidden");
    }

    @Test
    void readsDatesAndNotesErrors() {
        Imported imported = imported(Workbook.of("")
                .with("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="xml" ContentType="application/xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                        </Types>""")
                .with("xl/styles.xml", """
                        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                        <numFmts count="1"><numFmt numFmtId="164" formatCode="[Red]0.00&quot; days&quot;"/></numFmts>
                        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>
                        <xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>""")
                .with("xl/worksheets/sheet1.xml", """
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                        <row r="1"><c r="A1" t="inlineStr"><is><t>question</t></is></c><c r="B1" t="inlineStr"><is><t>answer</t></is></c><c r="C1" t="inlineStr"><is><t>reviewed</t></is></c></row>
                        <row r="2"><c r="A2" t="inlineStr"><is><t>How long?</t></is></c><c r="B2" s="2"><v>3</v></c><c r="C2" s="1"><v>45992</v></c></row>
                        <row r="3"><c r="A3" t="inlineStr"><is><t>How much?</t></is></c><c r="B3" t="e"><v>#REF!</v></c></row>
                        </sheetData></worksheet>""")
                .bytes());

        assertThat(imported.entry("how-long").reviewed()).map(Object::toString).contains("2025-12-01");
        assertThat(imported.entry("how-long").summary().text()).isEqualTo("3");
        assertThat(imported.entry("how-much").passages()).isEmpty();
        assertThat(imported.doubts()).isEmpty();
        assertThat(imported.notTaken()).containsExactly("sheet FAQ, row 3: cell B3 holds an error, `#REF!`");
    }

    @Test
    void refusesAWorkbookThatFillsTheMemory() {
        String huge =
                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "a".repeat(65_000_000) + "</t></is></c></row>";

        assertThatThrownBy(() -> imported(Workbook.of(huge).bytes()))
                .isInstanceOf(Unreadable.class)
                .hasMessage("faq.xlsx: unpacks to more than 64 MB; split it");
    }

    @Test
    void expandsNoEntities() throws Exception {
        Path secret = Files.writeString(parent.resolve("secret.txt"), "hidden words");
        String types = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\"><!ENTITY b \"bbbb\">]>";
        Workbook workbook = Workbook.of("");
        workbook.with("xl/worksheets/sheet1.xml", types + """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Where?</t></is></c><c r="B2" t="inlineStr"><is><t>x&a;y&b;z</t></is></c></row>
                </sheetData></worksheet>""");

        assertThatThrownBy(() -> imported(workbook.bytes()))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("faq.xlsx: a broken workbook");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        byte[] whole = Workbook.of(ROWS).bytes();

        assertThatThrownBy(() -> imported(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("faq.xlsx: a broken workbook");
        assertThatThrownBy(() -> imported("PK\u0003\u0004 and no more".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(
                        () -> imported(Workbook.of("<row r=\"2\"><c r=\"A2\"").bytes()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void saysWhatToDoWithAnOldWorkbook() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThatThrownBy(() -> imported(old))
                .isInstanceOf(Unreadable.class)
                .hasMessage("faq.xlsx: an old or encrypted workbook; save it as .xlsx without a password");
    }
}
