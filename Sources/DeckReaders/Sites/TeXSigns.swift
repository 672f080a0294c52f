/// What commands of TeX show.
enum TeXSigns {
  /// Commands that show a sign.
  static let all: [(command: StaticString, sign: StaticString)] = [
    ("pi", "π"), ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("Delta", "Δ"),
    ("epsilon", "ϵ"),
    ("varepsilon", "ε"), ("theta", "θ"), ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("rho", "ρ"),
    ("sigma", "σ"),
    ("Sigma", "Σ"), ("tau", "τ"), ("phi", "ϕ"), ("varphi", "φ"), ("omega", "ω"), ("Omega", "Ω"),
    ("times", "×"),
    ("cdot", "⋅"), ("div", "÷"), ("pm", "±"), ("le", "≤"), ("leq", "≤"), ("ge", "≥"), ("geq", "≥"),
    ("ne", "≠"),
    ("neq", "≠"), ("approx", "≈"), ("infty", "∞"), ("int", "∫"), ("sum", "∑"), ("prod", "∏"),
    ("partial", "∂"),
    ("to", "→"), ("rightarrow", "→"), ("Rightarrow", "⇒"), ("leftarrow", "←"), ("in", "∈"), ("cup", "∪"),
    ("cap", "∩"), ("forall", "∀"), ("exists", "∃"), ("circ", "∘"), ("degree", "°"), ("%", "%"), ("$", "$"),
    ("ldots", "…"), ("cdots", "⋯"), ("sqrt", ""), ("nabla", "∇"), ("angle", "∠"), ("propto", "∝"),
  ]

  /// Commands that show their name.
  static let names: [StaticString] = [
    "sin", "cos", "tan", "log", "ln", "exp", "lim", "max", "min", "det", "gcd",
  ]

  /// Commands that show what they are given, or nothing.
  static let silent: [StaticString] = [
    "frac", "dfrac", "tfrac", "text", "textbf", "mathrm", "mathbf", "mathbb", "mathit", "left", "right",
    "displaystyle",
    "vec", "bar", "hat", "overline", ",", ";", "!", ":", " ", "quad", "operatorname", "boldsymbol",
  ]
}
