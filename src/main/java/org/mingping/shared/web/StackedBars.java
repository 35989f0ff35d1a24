package org.mingping.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.enums.IndexAxis;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryTickOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;

/** Lying bars, each divided into parts, one under the other: long names keep their place beside them. */
public final class StackedBars {

    private StackedBars() {
    }

    /**
     * One part of every bar.
     *
     * @param colour as CSS has it; a part's word stands in the legend and in the table, so that colour never speaks alone
     * @param counts one a bar, in their order
     */
    public record Part(String name, String colour, List<Integer> counts) {

        public Part {
            counts = List.copyOf(counts);
        }
    }

    /**
     * @param corner the heading above the bars' names in the table
     * @param bars   their names
     */
    public static Plot plot(String title, String corner, List<String> bars, List<Part> parts) {
        List<String> header = Stream.concat(Stream.of(corner), parts.stream().map(Part::name)).toList();
        List<List<String>> rows = IntStream.range(0, bars.size()).mapToObj(bar -> row(bar, bars, parts)).toList();
        return new Plot(title, chart(bars, parts).toJson(), header, rows);
    }

    private static BarChart chart(List<String> bars, List<Part> parts) {
        BarData data = new BarData().setLabels(bars);
        parts.forEach(part -> data.addDataset(new BarDataset().setLabel(part.name()).setBackgroundColor(part.colour())
                .setMaxBarThickness(28).setData(part.counts().toArray(Number[]::new))));
        return new BarChart(data, new BarOptions().setIndexAxis(IndexAxis.Y).setResponsive(true).setMaintainAspectRatio(false).setAnimation(false)
                .setPlugins(new Plugins().setLegend(new LegendOptions().setDisplay(parts.size() > 1).setPosition("bottom")))
                .setScales(new Scales()
                        .addScale(Scales.ScaleAxis.X, new LinearScaleOptions().setBeginAtZero(true).setStacked(true).setTicks(new LinearTickOptions().setPrecision(0)))
                        .addScale(Scales.ScaleAxis.Y, new CategoryScaleOptions().setStacked(true).setTicks(new CategoryTickOptions().setAutoSkip(false)))));
    }

    private static List<String> row(int bar, List<String> bars, List<Part> parts) {
        List<String> row = new ArrayList<>(List.of(bars.get(bar)));
        parts.forEach(part -> row.add(Words.number(part.counts().get(bar))));
        return row;
    }
}
