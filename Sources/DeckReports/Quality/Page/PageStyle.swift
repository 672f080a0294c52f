/// How the page looks: on paper, on a phone, in light and in dark.
enum PageStyle {
  /// What the page's policy allows: this style and no other. A test compares it with the text.
  static let hash = "sha256-Ilai5TxQ6W1QApSgyBvRjllLC7c52UdCZcsbYrawZXo="

  static let text = #"""
    :root{--paper:#f7f5f1;--panel:#fffefc;--ink:#1d1b18;--soft:#5d574e;--line:#e3ddd2;--track:#ece7dd;--accent:#0b6154;
    --bar:#2f8372;--over:#c98a2b;--good:#1c7c54;--fair:#4f7a1f;--poor:#99580c;--bad:#b02a1d;--error:#b02a1d;--warning:#8f5207;
    --info:#2e6297;--mark:#ffe7a8;--w0:#cfe3d8;--w1:#f0dca0;--w2:#e39a4a;--w3:#b8392b;--shadow:0 1px 2px #0000000d,0 4px 16px #0000000a}
    @media (prefers-color-scheme:dark){:root{--paper:#141516;--panel:#1c1e20;--ink:#eceae5;--soft:#aaa59b;--line:#313437;
    --track:#2a2d30;--accent:#6fcbb7;--bar:#4aa791;--over:#d9a24a;--good:#63c596;--fair:#a4c95f;--poor:#e5ab5c;--bad:#ff8b7b;
    --error:#ff8b7b;--warning:#eab161;--info:#8fbdee;--mark:#5c4a12;--w0:#2b4a3d;--w1:#7d6a2a;--w2:#cc7f35;--w3:#ee6a59;--shadow:none}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:3.5rem}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
    overflow-wrap:anywhere}
    .wrap{max-width:74rem;margin:0 auto;padding:0 1.25rem}
    a{color:var(--accent)}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
    .skip{position:absolute;left:-99em;top:0;background:var(--panel);padding:.6rem 1rem;z-index:3}
    .skip:focus{left:.5rem;top:.5rem}
    .num,dd,table{font-variant-numeric:tabular-nums}
    ul,ol,dl{list-style:none;margin:0;padding:0}
    dd{margin:0}
    h1,h2,h3{line-height:1.2;margin:0;letter-spacing:-.012em;text-wrap:balance}
    h1,h2,.verdict,.ring .big{font-family:ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif}
    h2{font-size:1.6rem;font-weight:600;margin:0 0 1rem}
    h3{font-size:1rem;font-weight:650;margin:0 0 .75rem}
    section{margin:3rem 0}
    p{margin:0 0 .75rem}
    .panel>:last-child{margin-bottom:0}
    .lead{color:var(--soft);max-width:42rem}
    .more{color:var(--soft);font-size:.9rem;margin:.75rem 0 0}

    .top{background:var(--panel);border-bottom:1px solid var(--line)}
    .hero{display:grid;grid-template-columns:auto minmax(0,1fr) minmax(15rem,20rem);gap:1.5rem 2.25rem;align-items:center;
    padding-top:2.25rem;padding-bottom:2.25rem}
    .kind{margin:0}
    .about .kind{color:var(--soft);font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;font-weight:600}
    h1{font-size:clamp(1.7rem,3.4vw,2.5rem);font-weight:600;margin:.3rem 0 .5rem}
    .verdict{font-size:1.2rem;color:var(--soft);font-style:italic}
    .meta{display:flex;flex-wrap:wrap;gap:.3rem .5rem;margin:.9rem 0 0;font-size:.88rem}
    .meta span{border:1px solid var(--line);border-radius:99px;padding:.1rem .7rem;background:var(--paper)}
    .meta .error{color:var(--error);border-color:currentColor}
    .meta .warning{color:var(--warning);border-color:currentColor}
    .meta .info{color:var(--info);border-color:currentColor}
    .ring{width:9.5rem;height:9.5rem}
    .ring circle{fill:none;stroke-width:9}
    .ring .track{stroke:var(--track)}
    .ring .arc{stroke:var(--tone);stroke-linecap:round}
    .ring .big{font-size:38px;font-weight:600;fill:var(--ink)}
    .ring .small{font-size:11px;fill:var(--soft)}
    .tone-good{--tone:var(--good)}.tone-fair{--tone:var(--fair)}.tone-poor{--tone:var(--poor)}.tone-bad{--tone:var(--bad)}
    .parts{display:grid;gap:.9rem}
    .part dt{font-weight:650;font-size:.93rem}
    .part .weight{color:var(--soft);font-weight:400;font-size:.8rem;margin-inline-start:.5rem}
    .part dd{display:grid;grid-template-columns:2.2rem 1fr;align-items:center;gap:0 .6rem}
    .part .num{font-weight:650;color:var(--tone)}
    .part .ask{grid-column:2;font-size:.8rem;color:var(--soft);line-height:1.35;margin-top:.15rem}
    .meter{display:block;width:100%;height:6px;border-radius:3px}
    .meter .track{fill:var(--track)}
    .meter .fill{fill:var(--bar)}
    .part .fill{fill:var(--tone)}

    .bar{position:sticky;top:0;z-index:2;background:var(--panel);border-bottom:1px solid var(--line);
    overflow-x:auto;scrollbar-width:none}
    .bar ul{display:flex;gap:.15rem}
    .bar a{display:block;padding:.65rem .7rem;color:var(--soft);text-decoration:none;font-size:.9rem;font-weight:550;white-space:nowrap}
    .bar li:first-child a{margin-inline-start:-.7rem}
    .bar a:hover{color:var(--ink);text-decoration:underline;text-underline-offset:.3em}
    .bar a:focus-visible{outline-offset:-3px}

    .panel{background:var(--panel);border:1px solid var(--line);border-radius:12px;padding:1.25rem;margin:0;box-shadow:var(--shadow);min-width:0}
    .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.25rem;align-items:start}
    .masonry{columns:20rem;column-gap:1.25rem}
    .masonry .panel{break-inside:avoid;margin-bottom:1.25rem}
    .pair{grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr))}
    .repairs{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.25rem 1.5rem;margin-bottom:1.25rem}
    .repairs h3{grid-column:1/-1}
    .repairs p{margin-bottom:.4rem}
    .repairs .command{margin:0}
    .columns+.columns,.tiles+.columns{margin-top:1.25rem}
    .command{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.6rem .8rem;margin:0 0 1rem;overflow-x:auto;
    font-size:.85rem;white-space:pre}
    code{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.92em}

    .cards>li{display:grid;grid-template-columns:5.2rem minmax(0,1fr) auto;gap:.15rem .75rem;align-items:baseline;padding:.5rem 0;
    border-top:1px solid var(--line)}
    .cards>li:first-child{border-top:0;padding-top:0}
    .cards>li.more{display:block}
    .card-name{font-size:.8rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .cards .of{grid-column:2/-1;grid-row:2}
    .cards .chips{grid-column:2/-1;margin:0}
    .of{font-size:.8rem;color:var(--soft)}
    .front{font-weight:550;unicode-bidi:isolate;text-align:start}
    .load{font-size:.85rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .chips{display:flex;flex-wrap:wrap;gap:.3rem}
    .chip{font-size:.78rem;background:var(--track);color:var(--ink);border-radius:99px;padding:.1rem .6rem;text-decoration:none}
    .chip:hover{text-decoration:underline}

    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1px;background:var(--panel);
    border:1px solid var(--line);border-radius:12px;overflow:hidden;box-shadow:var(--shadow)}
    .tile{display:flex;flex-direction:column-reverse;justify-content:flex-end;box-shadow:0 0 0 1px var(--line);padding:1rem 1.1rem}
    .tile dt{font-size:.82rem;color:var(--soft);line-height:1.3}
    .tile dd{font-size:1.6rem;font-weight:600;letter-spacing:-.02em}
    figcaption h3{margin:0}
    figcaption p{font-size:.85rem;color:var(--soft)}
    .chart,.map,.arcs{display:block;width:100%;height:auto}
    .chart text{font-size:11px;fill:var(--soft)}
    .chart .value{fill:var(--ink);font-weight:600}
    .chart .bar{position:static;fill:var(--bar)}
    .chart .over{fill:var(--over)}
    .chart .hit{fill:transparent}
    .chart g:hover .bar{opacity:.75}
    .axis{stroke:var(--line)}
    .median{fill:var(--ink)}
    .bars li{display:grid;grid-template-columns:minmax(6rem,38%) 1fr 3.2rem;gap:.75rem;align-items:center;padding:.22rem 0;font-size:.92rem}
    .bars .num{text-align:end;color:var(--soft)}
    .map{margin-bottom:1rem}
    .map:last-child{margin-bottom:0}
    .map+.more{margin:-.5rem 0 1rem}
    .w0{fill:var(--w0);background:var(--w0)}.w1{fill:var(--w1);background:var(--w1)}
    .w2{fill:var(--w2);background:var(--w2)}.w3{fill:var(--w3);background:var(--w3)}
    .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font-size:.85rem;color:var(--soft);margin-bottom:1rem}
    .legend li{display:flex;align-items:center;gap:.45rem}
    .key{width:.85rem;height:.85rem;border-radius:3px;border:1px solid #00000018}
    .ends{display:flex;justify-content:space-between;font-size:.82rem;color:var(--soft);margin:.3rem 0 1.25rem}
    .arcs path{fill:none;stroke:var(--over);stroke-width:1.5;opacity:.75}
    .arcs circle{fill:var(--over)}
    .groups{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}
    .groups>li{border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;background:var(--paper)}
    .terms{display:flex;flex-wrap:wrap;gap:.4rem}
    .terms li{border:1px solid var(--line);background:var(--paper);border-radius:8px;padding:.15rem .65rem;font-size:.92rem}
    .terms .num{color:var(--soft);font-size:.8rem}

    .changes{border-collapse:collapse;width:100%;font-size:.93rem}
    .changes th,.changes td{text-align:end;padding:.35rem .4rem;border-top:1px solid var(--line)}
    .changes th:first-child{text-align:start;padding-inline-start:0;font-weight:550}
    .changes thead th{font-size:.8rem;color:var(--soft);border-top:0;font-weight:600}
    .scroll{overflow-x:auto;padding:0}
    .decks{border-collapse:collapse;width:100%;font-size:.92rem}
    .decks th,.decks td{text-align:end;padding:.55rem .9rem;border-bottom:1px solid var(--line);white-space:nowrap}
    .decks th:first-child{text-align:start;white-space:normal;min-width:12rem}
    .decks thead th{font-size:.8rem;color:var(--soft);font-weight:600}
    .decks tbody th{font-weight:550}
    .decks tbody tr:last-child>*{border-bottom:0}
    .decks .of{display:block;font-weight:400}
    .decks thead button{all:unset;cursor:pointer;font:inherit;color:inherit}
    .decks thead button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .decks [aria-sort=ascending] button::after{content:" ↑"}
    .decks [aria-sort=descending] button::after{content:" ↓"}
    .pill{color:var(--tone);font-weight:650}

    .category{text-transform:capitalize;display:flex;justify-content:space-between}
    .category .num{color:var(--soft);font-weight:400}
    .rules li{padding:.7rem 0;border-top:1px solid var(--line);scroll-margin-top:4rem}
    .rules li:first-child{border-top:0;padding-top:0}
    .rules li:target{background:linear-gradient(var(--mark),var(--mark));box-shadow:0 0 0 .4rem var(--mark)}
    .bar-row{display:grid;grid-template-columns:minmax(7rem,44%) 1fr auto;gap:.75rem;align-items:center}
    .bar-row .name{font-weight:600;font-size:.93rem}
    .bar-row.error .fill{fill:var(--error)}.bar-row.warning .fill{fill:var(--over)}.bar-row.info .fill{fill:var(--info)}
    .why{font-size:.85rem;color:var(--soft);margin:.25rem 0 0}

    .controls{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12rem),1fr));gap:.9rem 1rem;align-items:end;
    background:var(--panel);border:1px solid var(--line);border-radius:12px;padding:1rem 1.25rem;margin-bottom:1rem}
    [hidden]{display:none!important}
    .field span,legend{display:block;font-size:.8rem;color:var(--soft);margin-bottom:.2rem;padding:0}
    input[type=search],select{width:100%;font:inherit;font-size:1rem;color:inherit;background:var(--paper);border:1px solid var(--soft);
    border-radius:8px;padding:.45rem .6rem;min-height:2.75rem}
    ::placeholder{color:var(--soft);opacity:1}
    fieldset{border:0;padding:0;margin:0;min-width:0;display:flex;flex-wrap:wrap;gap:.3rem .9rem}
    .toggle{display:flex;align-items:center;gap:.35rem;min-height:2.75rem;font-size:.93rem}
    .toggle input{width:1.1rem;height:1.1rem;accent-color:var(--accent);margin:0}
    .status{color:var(--soft);font-size:.9rem}
    .finding{background:var(--panel);border:1px solid var(--line);border-inline-start:4px solid var(--tone);border-radius:10px;
    padding:.85rem 1.1rem;margin-bottom:.6rem;display:grid;grid-template-columns:minmax(0,1fr) minmax(11rem,17rem);gap:.25rem 1.5rem}
    .finding.error{--tone:var(--error)}.finding.warning{--tone:var(--warning)}.finding.info{--tone:var(--info)}
    .finding>p{margin:0}
    .message{font-weight:550;grid-column:1}
    .badge{color:var(--tone);font-size:.75rem;font-weight:700;text-transform:uppercase;letter-spacing:.05em;margin-inline-end:.35rem}
    .excerpt{grid-column:1;font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.86rem;
    color:var(--soft);white-space:pre-wrap}
    mark{background:var(--mark);color:var(--ink);border-radius:3px;padding:0 .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    .repair{grid-column:1;font-size:.9rem}
    .repair .kind{font-size:.76rem;font-weight:650;border:1px solid var(--line);border-radius:99px;padding:.05rem .55rem;margin-inline-end:.35rem}
    .repair .safe{color:var(--good);border-color:currentColor}
    .word{font-weight:550;margin-inline-end:.6rem}
    .place{grid-column:2;grid-row:1/4;font-size:.83rem;color:var(--soft);display:flex;flex-direction:column;gap:.15rem;text-align:end}
    .finding.later{display:none}
    button{font:inherit;color:var(--accent);background:var(--panel);border:1px solid var(--accent);border-radius:8px;padding:.5rem 1.1rem;
    min-height:2.75rem;cursor:pointer}
    .pager{text-align:center;margin-top:1rem}
    footer{color:var(--soft);font-size:.88rem;padding-top:1rem;padding-bottom:3rem}
    footer h2{font-size:1.05rem;margin-bottom:.5rem}
    footer p{max-width:60rem}

    @media (max-width:60rem){.hero{grid-template-columns:auto minmax(0,1fr)}.parts{grid-column:1/-1;
    grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:1rem 1.5rem}}
    @media (max-width:40rem){.wrap{padding:0 1rem}.hero{gap:1.1rem;padding-top:1.5rem;padding-bottom:1.5rem;align-items:start}
    .ring{width:5.75rem;height:5.75rem}.verdict{font-size:1.05rem}.meta{grid-column:1/-1}section{margin:2.25rem 0}
    .panel{padding:1rem}.scroll{padding:0}h2{font-size:1.4rem}
    .load{grid-column:2/-1}.cards>li{grid-template-columns:4.8rem minmax(0,1fr)}
    .finding{grid-template-columns:minmax(0,1fr);padding:.8rem .9rem}.place{grid-column:1;grid-row:auto;text-align:start;
    flex-direction:row;flex-wrap:wrap;gap:.1rem .9rem;margin-top:.25rem}}
    @media print{:root{--paper:#fff;--panel:#fff;--shadow:none}body{font-size:10.5pt}.bar,.controls,.status,.pager,.skip{display:none!important}
    .finding.later{display:grid}.panel,.finding,figure,.groups>li{break-inside:avoid}section{margin:1.5rem 0}h2,h3{break-after:avoid}
    a{color:inherit;text-decoration:none}.meter,.map,.chart,.arcs,.ring,.key,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

    """#
}
