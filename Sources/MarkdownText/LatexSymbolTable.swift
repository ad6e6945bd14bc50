/// The symbols of LaTeX, as pairs of a command's name and what it is shown as.
enum LatexSymbolTable {
  /// The tables with pairs.
  static let all: [(LatexSymbol.Role, String)] = [
    (.letter, letters), (.infix, operators), (.infix, relations), (.infix, arrows), (.sign, signs),
    (.large, large), (.mark, marks),
  ]

  private static let letters = """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
    varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
    infty ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ ell ℓ hbar ℏ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ
    imath ı jmath ȷ angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■ diamond ⋄
    top ⊤ bot ⊥ prime ′ degree ° circ ∘ bullet ∙ star ⋆ ast ∗ dagger † ddagger ‡ checkmark ✓
    forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ therefore ∴ because ∵ surd √ complement ∁ S § P ¶
    pounds £ euro € yen ¥ copyright © qed ∎ sharp ♯ flat ♭ natural ♮
    """

  private static let operators = """
    times × cdot · div ÷ cup ∪ cap ∩ setminus ∖ smallsetminus ∖ land ∧ wedge ∧ lor ∨ vee ∨
    oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ uplus ⊎ sqcup ⊔ sqcap ⊓ ltimes ⋉ rtimes ⋊ amalg ⨿
    wr ≀ mod mod bmod mod
    """

  private static let relations = """
    leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ neq ≠ ne ≠ lt < gt > ll ≪ gg ≫ nleq ≰ ngeq ≱
    approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ asymp ≍ doteq ≐ coloneqq ≔ triangleq ≜
    in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ supsetneq ⊋
    nsubseteq ⊈ sqsubseteq ⊑ sqsupseteq ⊒ prec ≺ succ ≻ preceq ⪯ succeq ⪰ mid ∣ nmid ∤
    parallel ∥ nparallel ∦ perp ⊥ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ bowtie ⋈
    """

  private static let arrows = """
    to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ uparrow ↑ downarrow ↓ updownarrow ↕
    Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ Uparrow ⇑ Downarrow ⇓ implies ⟹ impliedby ⟸ iff ⟺
    longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸
    Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ nearrow ↗
    searrow ↘ nwarrow ↖ swarrow ↙ rightleftharpoons ⇌ rightharpoonup ⇀ leadsto ⇝
    """

  private static let signs = "pm ± mp ∓"

  private static let large = """
    sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀
    lim lim limsup limsup liminf liminf bigoplus ⨁ bigotimes ⨂ bigsqcup ⨆
    """

  private static let marks = """
    { { } } $ $ % % & & # # _ _ | ‖ Vert ‖ lVert ‖ rVert ‖ vert | lvert | rvert | lbrace { rbrace }
    lbrack [ rbrack ] langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ backslash \\ colon :
    ldots … dots … dotsc … dotsb … cdots ⋯ vdots ⋮ ddots ⋱ slash / dotsm ⋯ dotsi ⋯ textbackslash \\
    """

  /// Commands that are shown as their own names.
  static let names = """
    sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp max min sup inf det dim ker deg gcd arg hom Pr
    """
}
