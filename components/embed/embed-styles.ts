/**
 * The look of frames on other sites: the site’s colours and sizes, by the classes that figures and testimonies are made
 * with, and the reader’s own typefaces. Small, since a page may have many frames and a phone loads them all; a test
 * compares the colours with those of `site.css`.
 */
export const embedStyles = `
:root{color-scheme:light dark;--paper:#f6f0e4;--rule:#cfc4ae;--ink:#1d2330;--quiet:#5a574d;--signal:#b4380f;--serif:Newsreader,Georgia,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",serif;--sans:"Schibsted Grotesk","Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#10151f;--rule:#36405180;--ink:#ece4d4;--quiet:#aca696;--signal:#f58a5e}}
*{box-sizing:border-box;margin:0}
html{background:var(--paper);color:var(--ink);font:1rem/1.5 var(--serif);overflow-wrap:break-word;text-size-adjust:100%}
:root:lang(ko){word-break:keep-all}
body{padding:1.25rem;border-top:4px solid var(--signal)}
a{color:inherit;text-decoration-color:var(--signal);text-underline-offset:.2em}
a:hover{color:var(--signal)}
:focus-visible{outline:3px solid var(--signal);outline-offset:3px}
h1{font-size:1.35rem;font-weight:500;line-height:1.3}
p{text-wrap:pretty}
figcaption,footer,.interface{font:.875rem/1.5 var(--sans);font-variant-numeric:lining-nums}
h1+p{margin-top:.5rem}
figcaption p+p,figure+p{margin-top:.25rem}
footer{margin-top:1rem;padding-top:.75rem;border-top:1px solid var(--rule)}
footer p{overflow-wrap:anywhere}
.text-figure{font:700 3.25rem/.95 var(--sans);letter-spacing:-.025em}
.text-figure span{font-size:.34em;font-weight:500;letter-spacing:0}
.text-figure+p{margin-top:.5rem;font:1.3rem/1.35 var(--serif)}
svg{display:block;width:100%;max-width:26rem;height:auto;margin-top:1.25rem}
svg+p,svg~div p{margin-top:.5rem;font-size:.8rem}
.border-t{margin-top:1rem;padding-top:.75rem;border-top:1px solid var(--rule)}
.hanging-quote{padding-inline-start:.44em;text-indent:-.44em;font-size:1.45rem;line-height:1.32}
blockquote+figcaption,details+figcaption{margin-top:1.1rem}
summary{display:block;width:fit-content;margin-bottom:1rem;padding-block:.75rem;padding-inline-end:1.5rem;border-top:2px solid var(--signal);cursor:pointer}
summary::-webkit-details-marker{display:none}
summary span{display:block}
summary>span:first-child{font:1.2rem/1.35 var(--serif)}
summary>span+span{color:var(--signal);text-decoration:underline;text-underline-offset:.25em}
details:not([open])>summary span>span+span,details[open]>summary span>span:first-child{display:none}
.font-semibold{font-weight:600}
.text-signal{color:var(--signal)}
.text-quiet{color:var(--quiet)}
.text-ink{color:var(--ink)}
.fill-signal{fill:var(--signal)}
.fill-quiet{fill:var(--quiet)}
.fill-transparent{fill:transparent}
.stroke-signal{stroke:var(--signal)}
.stroke-quiet{stroke:var(--quiet)}
.first-letter\\:uppercase::first-letter{text-transform:uppercase}
`
