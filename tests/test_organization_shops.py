"""Shops, stalls, kitchens, outlets and the short names of firms: what notices call those they checked."""

from __future__ import annotations

import pytest

from bulletin_schema.mentions.organization import find_organizations
from bulletin_schema.mentions.organization.vocabulary import endings


def names(text: str) -> list[str]:
    return [m.value.name for m in find_organizations(text)]


SHOPS = {
    "岚山县城关镇赵老四水产摊销售的鲫鱼、平江镇临河人家饭庄使用的餐盘": [
        "岚山县城关镇赵老四水产摊",
        "平江镇临河人家饭庄",
    ],
    "永州市冷水滩区老周螺蛳粉店使用的碗": ["永州市冷水滩区老周螺蛳粉店"],
    "由安庆市迎江区阿宝酱菜坊生产的萝卜干": ["安庆市迎江区阿宝酱菜坊"],
    "东莞市石龙何满记烧腊店、佛山市高明区何小妹海鲜档": ["东莞市石龙何满记烧腊店", "佛山市高明区何小妹海鲜档"],
    "标称抚州市临川区云溪岭饮用水厂生产的桶装水": ["抚州市临川区云溪岭饮用水厂"],
    "岚山县第八幼儿园食堂自行消毒的餐盘": ["岚山县第八幼儿园食堂"],
    "吉安市吉州区正和号副食商行、湾头镇好再来面馆": ["吉安市吉州区正和号副食商行", "湾头镇好再来面馆"],
    "当阳市太和镇万客隆百货店": ["当阳市太和镇万客隆百货店"],
    "景德镇市珠山区张光明蔬菜摊": ["景德镇市珠山区张光明蔬菜摊"],
    "岚山县碧水湾洗浴中心使用的毛巾": ["岚山县碧水湾洗浴中心"],
    "岚山县南大街好运来水产店、北街市场监管所": ["岚山县南大街好运来水产店", "北街市场监管所"],
    "湖州市南浔区阿木馕店、儋州市那大镇老符粽子铺": ["湖州市南浔区阿木馕店", "儋州市那大镇老符粽子铺"],
    "浔阳市万盛连锁股份有限公司南浔区便利店、恒泰（湖北）零售有限公司武汉新华路分店": [
        "浔阳市万盛连锁股份有限公司南浔区便利店",
        "恒泰（湖北）零售有限公司武汉新华路分店",
    ],
    "湖州市万盛超市有限公司滨河店、恒泰商贸有限公司开设的门店": ["湖州市万盛超市有限公司滨河店", "恒泰商贸有限公司"],
}


@pytest.mark.parametrize(("text", "expected"), SHOPS.items())
def test_a_shop_is_a_firm_with_its_place(text, expected):
    assert names(text) == expected


MANY = [
    "途经驻马店市和太原市小店区的城关镇沿街门店，在平湖市开店、铺设管道",
    "岚山县家庭作坊、黑作坊和小作坊",
    "检查全县餐饮店、小吃店和水产摊",
    "桥西区夜市烧烤摊、城关镇沿街水果店",
    "岚山县沿江路水果店、青阳镇南大街水产店",
    "三井街道一餐饮店被查，青山镇一农资商店内发现",
    "抽查岚山县工地食堂、学校食堂和高校食堂",
    "18家宾馆、3家洗浴中心、2家足浴店",
    "来自棉花主产区农机推广站的代表，景区及星级宾馆",
    "12所寄宿制学校、民办学校和农村学校，公办幼儿园",
    "镇江市网红打卡奶茶店，江苏省新开火锅店",
    "岚山县茶厂和山泉水厂普遍整改",
]


@pytest.mark.parametrize("text", MANY)
def test_shops_of_a_kind_are_no_firm(text):
    assert names(text) == []


def test_each_trade_with_each_head_ends_a_name():
    ends = {text: endings().find(text)[0][0] for text in ("水产摊", "糕点房", "螺蛳粉店", "五金行")}
    assert {ending.word: ending.need for ending in ends.values()} == dict.fromkeys(ends, "shop")


SHORT = {
    "广西柳州桂川农机股份有限公司承办。桂川股份牵头制定标准，桂川农机获奖": [
        "广西柳州桂川农机股份有限公司",
        "桂川股份",
        "桂川农机",
    ],
    "福建省安溪县瑞丰春茶厂等30家，其中瑞丰春茶厂获证": ["福建省安溪县瑞丰春茶厂", "瑞丰春茶厂"],
    "云南弘岳化工有限公司29票，弘岳化工牌涂料，云南弘岳化工入围": ["云南弘岳化工有限公司", "云南弘岳化工"],
    "江苏瑞康电梯有限公司获奖，祝瑞康": ["江苏瑞康电梯有限公司"],
    "由江宁市食品药品监督局（下称“市食药监”）办理，市食药监提醒": ["江宁市食品药品监督局", "市食药监", "市食药监"],
}


@pytest.mark.parametrize(("text", "expected"), SHORT.items())
def test_a_firm_named_in_full_is_known_by_its_short_name(text, expected):
    assert names(text) == expected


OTHERS = {
    "全国林业机械标准化技术委员会油茶机械工作组（工作组组长）": ["全国林业机械标准化技术委员会油茶机械工作组"],
    "质监、工商联手查处，市工商联、妇联联合会议": ["市工商联", "妇联"],
    "岚山县质监局会同县工商局检查，怀化市会同县质监局": ["岚山县质监局", "县工商局", "怀化市会同县质监局"],
    "通过国家认可委实验室认可，获中国合格评定国家认可委员会认可": ["国家认可委", "中国合格评定国家认可委员会"],
    "来源：岚山网  本文转自：岚山新报": ["岚山网", "岚山新报"],
    "陕西省质监局纤维检验局局长到山西泉塔醋业调研，浙江温州鞋业升级": ["陕西省质监局纤维检验局", "山西泉塔醋业"],
    "接省质监局通知，商县卫生局同意，拉上县农业局进驻市政务中心": ["省质监局", "县卫生局", "县农业局", "市政务中心"],
    "大兴安岭地区行署和省特检院获批筹建国家中心": ["大兴安岭地区行署", "省特检院"],
    "江南大学纺织科学与工程学院、清华大学联合北京服装学院研究": [
        "江南大学纺织科学与工程学院",
        "清华大学",
        "北京服装学院",
    ],
    "在育英实验学校、岚山县第二中学": ["育英实验学校", "岚山县第二中学"],
}


@pytest.mark.parametrize(("text", "expected"), OTHERS.items())
def test_bodies_end_where_their_names_do(text, expected):
    assert names(text) == expected
